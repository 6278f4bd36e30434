import * as z from 'zod/mini';
import { containsNationalIdentityNumber } from '../domain/identityNumber.ts';
import { changes, nothing, ofMentorship, reads } from './call.ts';
import type { MovePreviewView, ProgrammeDraftView, ProgrammesView } from './programmeViews.ts';
import type { PlanView } from './views.ts';
import { draftText, id, requestId, revision } from './wire.ts';

/** A number in something half written: null while its field stands empty. */
const number = z.nullable(z.int().check(z.minimum(-9999), z.maximum(9999)));

/** Names a step or a row of texts; no number of a person's fits in it. */
const isKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][A-Za-z0-9-]{0,59}$/.test(value) && !containsNationalIdentityNumber(value);
const key = z.custom<string>(isKey);

const dayRule = z.strictObject({
  from: z.enum(['startsOn', 'employedOn']),
  months: z.exactOptional(number),
  days: z.exactOptional(number),
});
const window = { opens: dayRule, closes: dayRule };

const phase = z.strictObject({
  fromWeek: number,
  toWeek: number,
  cadence: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('everyWeeks'), weeks: number }),
    z.strictObject({ kind: z.literal('monthlyGrid'), talks: number }),
  ]),
});

const step = z.strictObject({
  key,
  kind: z.enum(['step', 'needsMapping', 'trainingShift']),
  textKey: key,
  words: z.nullable(z.strictObject({ nb: draftText(200), nn: draftText(200), en: draftText(200) })),
  responsible: z.enum(['mentor', 'leader', 'mentee']),
  ...window,
});

const probationTalk = z.discriminatedUnion('kind', [
  z.strictObject({
    key,
    kind: z.literal('around'),
    after: dayRule,
    plusMinus: z.union([z.strictObject({ workingDays: number }), z.strictObject({ days: number })]),
  }),
  z.strictObject({ key, kind: z.literal('between'), ...window }),
]);

/** As the domain has it, half written; whether it can be planned from is the domain's to say. */
const content = z.strictObject({
  name: draftText(200),
  source: draftText(500),
  newcomerTerm: z.enum(['mentee', 'nyansatt']),
  weeks: number,
  onDemandUntil: z.nullable(z.union([z.strictObject({ week: number }), z.strictObject({ months: number })])),
  talk: z.strictObject({ bookMinutes: number, floorMinutes: number, ceilingMinutes: number }),
  phases: z.array(phase).check(z.maxLength(20)),
  steps: z.array(step).check(z.maxLength(60)),
  probationTalks: z.array(probationTalk).check(z.maxLength(20)),
  wantsTrainingShiftDates: z.boolean(),
});

const ref = z.strictObject({ id, revision: z.int() });
const ofDraft = { requestId, revision, programmeId: id };

/** The programmes of the municipality, and the plans that follow them; for coordinators. */
export const programmeApi = {
  programmes: reads<ProgrammesView>()(nothing),
  programmeDraft: reads<ProgrammeDraftView>()(z.strictObject({ programmeId: id })),
  previewMove: reads<MovePreviewView>()(z.strictObject({ ...ofMentorship, to: ref })),

  startProgrammeDraft: changes<ProgrammeDraftView>()(
    z.strictObject({ requestId, from: ref, as: z.enum(['copy', 'revision']) }),
  ),
  saveProgrammeDraft: changes<ProgrammeDraftView>()(z.strictObject({ ...ofDraft, content })),
  publishProgramme: changes<ProgrammesView>()(z.strictObject(ofDraft)),
  discardProgrammeDraft: changes<ProgrammesView>()(z.strictObject(ofDraft)),
  undoDiscardDraft: changes<ProgrammesView>()(z.strictObject(ofDraft)),
  moveToRevision: changes<PlanView>()(z.strictObject({ requestId, revision, ...ofMentorship, to: ref })),
} as const;
