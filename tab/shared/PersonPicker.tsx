import { Field, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { PersonView } from '../../src/contract/personView.ts';
import { useTexts } from './surroundings.tsx';
import { troubleWords } from './TroublePage.tsx';
import { usePeople } from './usePeople.ts';

const useStyles = makeStyles({
  place: { position: 'relative' },
  input: { width: '100%', minHeight: '44px' },
  list: {
    position: 'absolute',
    zIndex: 5,
    top: '100%',
    left: 0,
    right: 0,
    maxHeight: '18rem',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    // What scrolls by itself would cut a list that lies above it.
    '[role=dialog] &': { position: 'static', boxShadow: 'none' },
  },
  option: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly person: PersonView | null;
  readonly message: string | null;
  readonly onPick: (person: PersonView | null) => void;
}

/** Finds an employee by name: a text field with a list of results, as the ARIA combobox pattern has it. */
export function PersonPicker({ label, hint, required = false, person, message, onPick }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const listId = useId();
  const [typed, setTyped] = useState(person?.displayName ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = usePeople(open ? typed : '');
  const people = open ? found.people : null;
  const shown = people !== null && people.length > 0;
  const pick = (chosen: PersonView) => {
    onPick(chosen);
    setTyped(chosen.displayName);
    setOpen(false);
  };
  const type = (text: string) => {
    setTyped(text);
    setOpen(true);
    setActive(0);
    if (person) onPick(null);
  };
  const press = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && open) {
      // The list closes, not a dialog that the field stands in.
      event.preventDefault();
      setOpen(false);
    }
    if (move !== undefined) setOpen(true);
    if (!shown || (move === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    const chosen = people[active];
    if (move !== undefined) setActive((active + move + people.length) % people.length);
    else if (chosen) pick(chosen);
  };
  const beneath = person?.jobTitle ?? hint ?? texts.coordinator.picker.hint;
  return (
    <Field label={label} required={required} hint={beneath} {...(message ? { validationMessage: message } : {})}>
      {(field) => (
        <div className={styles.place}>
          <Input
            {...field}
            className={styles.input}
            size="large"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            aria-autocomplete="list"
            aria-expanded={shown}
            {...(shown ? { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${active}` } : {})}
            value={typed}
            onChange={(_, { value }) => type(value)}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
          />
          <span role="status" className={shown || people === null ? styles.unseen : undefined}>
            {people?.length === 0 && texts.coordinator.picker.none}
            {shown && texts.coordinator.picker.found({ count: people.length })}
          </span>
          {open && found.error !== null && <Text role="alert">{troubleWords(found.error, texts).sentence}</Text>}
          {shown && (
            <div
              id={listId}
              className={styles.list}
              role="listbox"
              aria-label={texts.coordinator.picker.results({ name: label })}
            >
              {people.map((one, index) => (
                <Option
                  key={one.id}
                  id={`${listId}-${index}`}
                  person={one}
                  active={index === active}
                  onPick={() => pick(one)}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

interface OptionProps {
  readonly id: string;
  readonly person: PersonView;
  readonly active: boolean;
  readonly onPick: () => void;
}

function Option({ id, person, active, onPick }: OptionProps) {
  const styles = useStyles();
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) item.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text field's, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: an option is pointed at by aria-activedescendant
    <div
      ref={item}
      id={id}
      role="option"
      aria-selected={active}
      className={mergeClasses(styles.option, active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <Text weight="semibold">{person.displayName}</Text>
      {person.jobTitle && <Text size={200}>{person.jobTitle}</Text>}
    </div>
  );
}
