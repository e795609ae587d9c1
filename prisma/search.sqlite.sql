-- Texts of all lists, by the three-character pieces in them; filled when the lists are written.
CREATE VIRTUAL TABLE "ListTextIndex" USING fts5 ("searchable", content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1');
