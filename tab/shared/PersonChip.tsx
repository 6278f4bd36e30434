import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { PersonView } from '../../src/contract/personView.ts';
import { useRead } from './queries.ts';

const useStyles = makeStyles({
  chip: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  photo: { width: '40px', height: '40px', borderRadius: '50%', objectFit: 'cover', flexShrink: 0 },
  initials: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly person: PersonView;
  /** Beside the name; else the job title. */
  readonly children?: ReactNode;
}

/** A person with photo, name and what she does. */
export function PersonChip({ person, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.chip}>
      <Photo person={person} />
      <div className={styles.words}>
        <Text weight="semibold">{person.displayName}</Text>
        {(children ?? person.jobTitle) && (
          <Text size={200} className={styles.quiet}>
            {children ?? person.jobTitle}
          </Text>
        )}
      </div>
    </div>
  );
}

/** The photo once it is near the screen and has come; initials until then. Decoration: the name stands beside it. */
export function Photo({ person }: { readonly person: PersonView }) {
  const styles = useStyles();
  const spot = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
    });
    if (spot.current) observer.observe(spot.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={spot} aria-hidden="true">
      {seen ? (
        <Picture person={person} />
      ) : (
        <div className={`${styles.photo} ${styles.initials}`}>{initials(person)}</div>
      )}
    </div>
  );
}

function Picture({ person }: { readonly person: PersonView }) {
  const styles = useStyles();
  const { data } = useRead('photo', { personId: person.id }, { changesRarely: true });
  if (data?.dataUrl) return <img className={styles.photo} src={data.dataUrl} alt="" />;
  return <div className={`${styles.photo} ${styles.initials}`}>{initials(person)}</div>;
}

function initials(person: PersonView): string {
  const names = person.displayName.split(' ').filter((name) => name !== '');
  return [names[0], names.length > 1 ? names.at(-1) : undefined].map((name) => name?.[0] ?? '').join('');
}
