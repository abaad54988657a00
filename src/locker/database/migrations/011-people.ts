/** The list of people that an address of the queue is to be asked for, as JSON. */
export const jobPeople = `
ALTER TABLE job ADD COLUMN people TEXT;
`;
