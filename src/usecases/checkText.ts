import { containsNationalIdentityNumber } from '../domain/identityNumber.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';

/** Free text is looked at before it is stored: a national identity number is refused (DOMAIN §10). */
export const checkText = (field: string, text: string): Refusal | null =>
  containsNationalIdentityNumber(text) ? refuse('nationalIdentityNumber', field) : null;
