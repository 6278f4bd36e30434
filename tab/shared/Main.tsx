import type { ReactNode } from 'react';

/** The id of a page's one heading of the first level. */
export const headingId = 'pageHeading';

/** The page itself, named by its heading: Teams has a main part of its own around it. */
export function Main({ children }: { readonly children: ReactNode }) {
  return <main aria-labelledby={headingId}>{children}</main>;
}
