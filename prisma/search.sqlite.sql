-- Strings that a search looks at, by the three-character pieces in them.
CREATE VIRTUAL TABLE "ListTextIndex" USING fts5 ("folded", content = 'ListText', content_rowid = 'rowid', tokenize = 'trigram');
