/** How large the window may be shown, in percent; 100 is as the system has it. */
export const textSizes = [80, 90, 100, 110, 125, 150, 175, 200, 250, 300] as const;
