/** Where Teams, Outlook and Microsoft 365 show tabs (Microsoft Learn, "Tab requirements", read 2026-09). */
const hosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/** Fluent's style renderer puts an empty style element in the page and fills it by script; this is the hash of nothing. */
const emptyStyleHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For API answers and everything that is not a page: shown in no frame, kept in no cache. */
export const answerHeaders: Readonly<Record<string, string>> = {
  ...everywhere,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
};

/** For the tab's pages. `shellOrigin` is the demo's own shell on loopback; null in production. */
export const pageHeaders = (shellOrigin: string | null): Readonly<Record<string, string>> => ({
  ...everywhere,
  'Content-Security-Policy': [
    "default-src 'self'",
    `style-src 'self' ${emptyStyleHash}`,
    "img-src 'self' data:",
    "connect-src 'self' https://res.cdn.office.net",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...hosts, ...(shellOrigin ? [shellOrigin] : [])].join(' ')}`,
  ].join('; '),
});
