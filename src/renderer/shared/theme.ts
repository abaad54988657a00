import { createTheme } from '@mantine/core';

/** Only what no style sheet can say; sizes and colours are in `tokens.css`. */
export const theme = createTheme({
  primaryColor: 'teal',
  fontFamily: 'var(--sans)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-14)',
    md: 'var(--text-14)',
    lg: 'var(--text-16)',
    xl: 'var(--text-20)',
  },
});
