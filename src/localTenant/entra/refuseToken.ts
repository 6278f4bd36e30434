import { protocolNow } from '../clock.ts';
import { refuse } from '../http.ts';
import { newGuid } from '../ids.ts';

/** Entra's error body: https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export function refuseToken(status: number, error: string, aadsts: { code: number; text: string }): Error {
  const trace = newGuid();
  const correlation = newGuid();
  const timestamp = protocolNow().toISOString().replace('T', ' ').slice(0, 19).concat('Z');
  return refuse({
    status,
    body: {
      error,
      error_description: `AADSTS${aadsts.code}: ${aadsts.text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [aadsts.code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${aadsts.code}`,
    },
  });
}
