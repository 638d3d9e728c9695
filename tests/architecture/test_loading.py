"""Every place that loads a model, and why what it loads cannot be code.

Pickles and their like are refused by `test_style.py`. A new place is to be listed here,
with what pins its files, or why they need no pin.
"""

import ast

import pytest

from monitor.encoders.pins import FILES
from monitor.images.looking_models import BUNDLES
from tests.architecture.names import mentions
from tests.architecture.test_style import ROOT, SOURCES, name_of, nodes, tree

OF_THE_ENCODER = "safetensors and JSON, pinned in monitor/encoders/pins.py"
FROM_THE_PINS = "written from the pinned weights, and checked by digest"
OF_THE_LOOKER = "ONNX and XML, pinned in monitor/images/looking_models.py"
OF_THE_ADMIN = "safetensors alone, without code, of a model that the admin names"

LOADERS = {
    "monitor/encoders/models.py": {"huggingface_hub.snapshot_download": OF_THE_ADMIN},
    "monitor/encoders/onnx_encoder.py": {
        "onnxruntime.InferenceSession": FROM_THE_PINS,
        "tokenizers.Tokenizer.from_file": OF_THE_ENCODER,
        "safetensors.safe_open": OF_THE_ENCODER,
    },
    "monitor/encoders/torch_encoder.py": {
        "sentence_transformers.SentenceTransformer": OF_THE_ADMIN
    },
    "monitor/images/looking_child.py": {
        "rapidocr.RapidOCR": OF_THE_LOOKER,
        "cv2.CascadeClassifier": OF_THE_LOOKER,
    },
    "monitor/scheduler/memory.py": {"ctypes.CDLL": "what the process has already"},
    "monitor/texts/phi/presidio.py": {
        "presidio_analyzer.AnalyzerEngine": "around spaCy's model",
        "provider.create_engine": "spaCy's, as the lock file pins its package",
    },
}

# Words that name what loads a model or an object, in any library that we know of.
LOADING = {
    *("AnalyzerEngine", "AutoModel", "AutoTokenizer", "CascadeClassifier", "CDLL"),
    *("InferenceSession", "RapidOCR", "SentenceTransformer", "Unpickler", "fromfile"),
    *("create_engine", "from_file", "from_pretrained", "genfromtxt", "hf_hub_download"),
    *("hub_download", "load", "load_file", "load_model", "load_state_dict", "loadtxt"),
    *("memmap", "read_parquet", "read_pickle", "safe_open", "snapshot_download"),
}
# What of them loads neither: Pillow's own, behind our limits, and an engine of SQL.
HARMLESS = {"image.load", "sqlalchemy.create_engine"}
OURS = ("connectors.", "monitor.")


def loaders(module: ast.AST) -> set[str]:
    """Return what `module` names that loads models, other than in annotations.

    A name stands for what is imported under it; what is defined here is ours.
    """
    ours = {node.name for node in ast.walk(module) if isinstance(node, ast.FunctionDef)}
    named = {name for _, name in mentions(module)} - ours - HARMLESS
    return {
        name
        for name in named
        if name.rpartition(".")[2] in LOADING and not name.startswith(OURS)
    }


def test_every_loader_is_on_the_list() -> None:
    """And nothing else is."""
    found = {
        name_of(path): loading for path in SOURCES if (loading := loaders(tree(path)))
    }

    assert found == {file: set(names) for file, names in LOADERS.items()}


@pytest.mark.parametrize(
    "line",
    [
        "torch.load(path)",
        "numpy.load(path, allow_pickle=True)",
        "pandas.read_pickle(path)",
        "AutoModel.from_pretrained(name)",
        "map(cv2.CascadeClassifier, paths)",
        "from torch import load\nload(path)",
        "from torch import load as read\nread(path)",
        "from numpy import load\nload(path, allow_pickle=True)",
        "import torch as t\nread = t.load",
        "import torch\ngetattr(torch, 'load')(path)",
        "from joblib import load\nread(path, reader=load)",
    ],
)
def test_a_new_loader_is_noticed(line: str) -> None:
    """Whatever the library."""
    assert loaders(ast.parse(line))


def test_code_of_models_is_never_trusted() -> None:
    """Where a library could run it, it is told not to; weights are safetensors."""
    told = [
        (
            ast.unparse(node.func),
            {key.arg: ast.unparse(key.value) for key in node.keywords},
        )
        for path in SOURCES
        for node in nodes(path)
        if isinstance(node, ast.Call)
    ]
    trusting = [
        word["trust_remote_code"] for _, word in told if "trust_remote_code" in word
    ]
    [model] = [word for name, word in told if name == "SentenceTransformer"]

    assert trusting == ["False"]
    assert "'use_safetensors': True" in model["model_kwargs"]


def test_no_file_of_ours_is_code_in_disguise() -> None:
    """What lies beside the modules is text: data in JSON, or documentation."""
    kinds = {
        path.suffix
        for package in ("monitor", "connectors")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    # Migrations are made from the one in Mako by developers, never by the service.
    assert kinds == {".py", ".json", ".md", ".typed", ".mako"}


def test_each_pin_is_a_whole_digest() -> None:
    """Of SHA-256."""
    pins = [*FILES.values(), *(pin for one in BUNDLES for pin in one.pins.values())]

    assert {len(bytes.fromhex(pin)) for pin in pins} == {32}
