import manifest from '../../package.json' with { type: 'json' };

/** The program's name and version as they stand in every record it makes. */
export const app = { name: 'Jejak', version: manifest.version } as const;
