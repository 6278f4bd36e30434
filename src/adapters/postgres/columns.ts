import type { ColumnType, Generated } from 'kysely';
import type { Id } from '../../domain/plan/mentorship.ts';

/** Read as the value, written as its JSON text: the two drivers differ in how they would write an array. */
export type Json<T> = ColumnType<T, string, string>;

/** Protocol time: compared in the database with its own now(), never read into the program. */
export type DatabaseTime = ColumnType<never, null | undefined, null>;

/** Filled from the transaction's tenant by the table's default, guarded by its policy. */
export type TenantColumn = { tenant_id: Generated<Id> };
