import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { rosterFileMax } from '../../../src/contract/rosterApi.ts';
import type { RosterPreviewView, UnitRostersView } from '../../../src/contract/rosterViews.ts';
import { Notice } from '../Notice.tsx';
import { Section } from '../Section.tsx';
import { useSurroundings, useTexts } from '../surroundings.tsx';
import { TouchButton } from '../TouchButton.tsx';
import { troubleWords } from '../TroublePage.tsx';
import { FileFaults } from './FileFaults.tsx';
import { FilePreview } from './FilePreview.tsx';
import { type PickedFile, readRosterFile } from './readRosterFile.ts';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Read {
  readonly file: PickedFile;
  readonly preview: RosterPreviewView;
}

const bytesAMegabyte = 1_000_000;

/** A roster from a file: chosen or dropped, looked through, and taken in only when somebody says so. */
export function RosterFile({ view }: { readonly view: UnitRostersView }) {
  const texts = useTexts();
  const words = texts.rosters.file;
  const { api } = useSurroundings();
  const [tooLarge, setTooLarge] = useState(false);
  const read = useMutation<Read, Error, File>({
    retry: false,
    mutationFn: async (picked) => {
      const file = await readRosterFile(picked);
      return { file, preview: await api.call('previewRoster', { unitId: view.unitId, file: file.base64 }) };
    },
  });
  const pick = (file: File) => {
    setTooLarge(file.size > rosterFileMax);
    if (file.size > rosterFileMax) read.reset();
    else read.mutate(file);
  };
  return (
    <Section heading={words.heading}>
      <Text as="p">{words.intro}</Text>
      <DropZone isAgain={read.data !== undefined} onPick={pick} />
      <div role="status">{read.isPending && words.reading({ name: read.variables.name })}</div>
      {tooLarge && (
        <Notice kind="warning" role="alert">
          {texts.rosterFaults.tooLarge({ max: rosterFileMax / bytesAMegabyte })}
        </Notice>
      )}
      {read.isError && (
        <Notice kind="warning" role="alert">
          {troubleWords(read.error, texts).sentence}
        </Notice>
      )}
      {read.isSuccess && read.data.preview.kind === 'faults' && (
        <FileFaults file={read.data.file} faults={read.data.preview.faults} total={read.data.preview.total} />
      )}
      {read.isSuccess && read.data.preview.kind === 'preview' && (
        <FilePreview
          key={read.submittedAt}
          view={view}
          file={read.data.file}
          preview={read.data.preview}
          onDone={read.reset}
        />
      )}
    </Section>
  );
}

interface DropProps {
  /** A file has been chosen before. */
  readonly isAgain: boolean;
  readonly onPick: (file: File) => void;
}

function DropZone({ isAgain, onPick }: DropProps) {
  const styles = useStyles();
  const words = useTexts().rosters.file;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file) onPick(file);
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button inside does the same
    <div
      className={mergeClasses(styles.drop, isOver && styles.over)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.ics,.txt,text/csv,text/calendar"
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // The same file once more, mended, is a new choice.
          currentTarget.value = '';
        }}
      />
      <TouchButton onClick={() => input.current?.click()}>{isAgain ? words.another : words.choose}</TouchButton>
      <Text className={styles.quiet}>{words.drop}</Text>
    </div>
  );
}
