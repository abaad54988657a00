export const locker = {} as const;
