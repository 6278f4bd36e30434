import {
  FluentProvider,
  makeStyles,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import type { ThemeName } from './address.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { keepFocus } from './keepFocus.ts';
import { Loading } from './Loading.tsx';
import { type Surroundings, SurroundingsProvider } from './surroundings.tsx';
import { UndoBar } from './UndoBar.tsx';
import type { Watched } from './watched.ts';

const themes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({ page: { backgroundColor: tokens.colorNeutralBackground2 } });

interface Props {
  readonly surroundings: Watched<Surroundings>;
  readonly theme: Watched<ThemeName>;
  readonly queryClient: QueryClient;
  readonly children: ReactNode;
}

/** Theme, words, server and the last nets, around every page. */
export function Providers({ surroundings, theme, queryClient, children }: Props) {
  const styles = useStyles();
  const themeName = useSyncExternalStore(theme.watch, theme.get);
  const value = useSyncExternalStore(surroundings.watch, surroundings.get);
  // The browser's own parts of date and time fields follow the theme of Teams, not of the machine.
  useEffect(() => {
    document.documentElement.style.colorScheme = themeName === 'default' ? 'light' : 'dark';
  }, [themeName]);
  useEffect(keepFocus, []);
  return (
    <FluentProvider theme={themes[themeName]} className={`surface ${styles.page}`}>
      <QueryClientProvider client={queryClient}>
        <SurroundingsProvider value={value}>
          <ErrorBoundary>
            <Suspense fallback={<Loading heading={null} />}>{children}</Suspense>
            <UndoBar />
          </ErrorBoundary>
        </SurroundingsProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
