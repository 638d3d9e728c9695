"""How well texts are read, on sources that nothing was trained on."""
