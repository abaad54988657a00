/** What was made private since is news as well. */
export const privateIsNews = `
DROP INDEX watch_visit_news;
CREATE INDEX watch_visit_news ON watch_visit (watch, visit) WHERE became IN ('changed', 'back', 'gone', 'private');
`;
