import { createTheme, defaultVariantColorsResolver, type MantineThemeOverride } from '@mantine/core';

const theme = createTheme({
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
  components: {
    // The first entry of a menu has the focus: what would have it instead is no part of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // The window never scrolls as a whole; the lock would write a style that the page refuses.
    Modal: { defaultProps: { lockScroll: false } },
    ModalRoot: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
    DrawerRoot: { defaultProps: { lockScroll: false } },
    SpotlightRoot: { defaultProps: { lockScroll: false } },
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
  },
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-14)',
    md: 'var(--text-14)',
    lg: 'var(--text-16)',
    xl: 'var(--text-20)',
  },
});

/** Only what no style sheet can say; sizes and colours are in `tokens.css`. `close` names the sign that closes a message. */
export function themeWith({ close }: { close: string }): MantineThemeOverride {
  return {
    ...theme,
    components: {
      ...theme.components,
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': close } } },
    },
  };
}
