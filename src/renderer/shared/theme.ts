import { createTheme, defaultVariantColorsResolver } from '@mantine/core';

/** Only what no style sheet can say; sizes and colours are in `tokens.css`. */
export const theme = createTheme({
  primaryColor: 'teal',
  fontFamily: 'var(--sans)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  /** The accent is light in the dark: what stands on it must change with it. */
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    return input.variant === 'filled' ? { ...colors, color: 'var(--on-accent)' } : colors;
  },
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-14)',
    md: 'var(--text-14)',
    lg: 'var(--text-16)',
    xl: 'var(--text-20)',
  },
});
