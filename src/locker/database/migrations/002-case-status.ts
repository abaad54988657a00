/**
 * How a case stands, until when it must be handed in, and in what order its exhibits come: what the last
 * `case.changed` says. `exhibit_order` is a JSON list of item ids; null for the order of the labels.
 */
export const caseStatus = `
ALTER TABLE case_file ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
ALTER TABLE case_file ADD COLUMN deadline TEXT;
ALTER TABLE case_file ADD COLUMN exhibit_order TEXT;
`;
