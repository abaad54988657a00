/** Of a page that waits: how much it is to go before others, and what its list notes on it. */
export const jobOrder = `
ALTER TABLE job ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN note TEXT;
`;
