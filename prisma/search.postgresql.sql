-- Texts of all lists, by the three-character pieces in them; made when the lists are written.
CREATE INDEX "ListText_searchable_idx" ON "ListText" USING gin ("searchable" gin_trgm_ops);
