/** Notes that set a place: all that they say of it as canonical JSON, and its position for searching within a box. */
export const placesByHand = `
ALTER TABLE annotation ADD COLUMN place TEXT;
ALTER TABLE annotation ADD COLUMN lat REAL;
ALTER TABLE annotation ADD COLUMN lon REAL;
CREATE INDEX annotation_by_position ON annotation (lat, lon, item) WHERE lat IS NOT NULL;
`;
