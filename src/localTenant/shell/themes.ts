import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/tokens';
import type { ThemeName } from './shellTypes.ts';

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** What Teams calls its themes when it talks to an app. */
export const teamsThemeNames: Record<ThemeName, string> = { light: 'default', dark: 'dark', contrast: 'contrast' };

/** Lays Fluent's tokens on the page as CSS variables of the same names. */
export function applyTheme(name: ThemeName): void {
  const root = document.documentElement;
  if (root.dataset.theme === name) return;
  root.dataset.theme = name;
  root.style.colorScheme = name === 'light' ? 'light' : 'dark';
  for (const [token, value] of Object.entries(themes[name])) root.style.setProperty(`--${token}`, String(value));
}
