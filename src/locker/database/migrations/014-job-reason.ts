/** Why a page could not be captured at all, where no entry of the ledger says so: `{code, params}` as JSON. */
export const jobReason = `
ALTER TABLE job ADD COLUMN reason TEXT;
`;
