import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PatternPreviewView } from '../../../src/contract/rosterViews.ts';
import type { RosterFault } from '../../../src/domain/roster/rosterFault.ts';
import { Notice } from '../Notice.tsx';
import { useSurroundings, useTexts } from '../surroundings.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { faultWords } from './faultWords.ts';
import type { AskedPattern } from './patternDraft.ts';
import { ShiftList } from './ShiftList.tsx';

/** A pause in the writing, before the shifts are worked out. */
const restMilliseconds = 400;

/** The next four weeks by the pattern as it is written, or what is wrong with it. */
export function PatternPreview({ pattern }: { readonly pattern: AskedPattern }) {
  const texts = useTexts();
  const words = texts.rosters.pattern;
  const { api } = useSurroundings();
  const rested = useRested(JSON.stringify(pattern));
  const preview = useQuery<PatternPreviewView>({
    queryKey: ['previewPattern', rested],
    queryFn: () => api.call('previewPattern', { pattern: JSON.parse(rested) as AskedPattern }),
    placeholderData: (before) => before,
    staleTime: 60_000,
    retry: false,
  });
  if (preview.isError) return <Notice kind="warning">{troubleWords(preview.error, texts).sentence}</Notice>;
  if (preview.data === undefined) return <span role="status">{words.previewing}</span>;
  if (preview.data.kind === 'faults') return <Faults faults={preview.data.faults} pattern={pattern} />;
  return (
    <section aria-busy={preview.isFetching} aria-label={words.preview}>
      <Text as="h3" block weight="semibold">
        {words.preview}
      </Text>
      {preview.data.shifts.length === 0 && <Text as="p">{words.noneInPreview}</Text>}
      <ShiftList shifts={preview.data.shifts} label={words.preview} />
    </section>
  );
}

function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const rest = setTimeout(() => setRested(value), restMilliseconds);
    return () => clearTimeout(rest);
  }, [value]);
  return rested;
}

interface FaultsProps {
  readonly faults: readonly RosterFault[];
  readonly pattern: AskedPattern;
}

/** A fault names the shift by its number in the pattern; people know it by its week and day. */
function Faults({ faults, pattern }: FaultsProps) {
  const texts = useTexts();
  return (
    <Notice kind="warning" role="status">
      {faults.map((fault) => {
        const shift = fault.line === null ? undefined : pattern.shifts[fault.line - 1];
        const weekday = texts.when.weekdays[(shift?.weekday ?? 1) - 1] ?? '';
        const place = shift ? texts.rosters.pattern.faultAt({ week: shift.week, weekday }) : '';
        return (
          <div key={`${fault.line} ${fault.kind} ${fault.column}`}>
            {place}
            {faultWords({ ...fault, params: patternParams(fault) }, texts)}
          </div>
        );
      })}
    </Notice>
  );
}

/** The other of two shifts has a number here, too, that says nothing to anybody. */
const patternParams = ({ kind, params }: RosterFault): RosterFault['params'] => (kind === 'overlaps' ? {} : params);
