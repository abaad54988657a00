export const bundle = {} as const;
