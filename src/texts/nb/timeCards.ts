/** Cards about a talk's time: it no longer fits, or there is none and the leader is asked for room. */
export const timeCards = {
  timeUnfit: {
    heading: (p: { item: string; name: string }): string => `${p.item} med ${p.name}: tiden passer kanskje ikke lenger`,
    keep: 'Behold tiden',
    why: (p: { name: string }): string =>
      `Vaktene er endret etter at du og ${p.name} avtalte tiden. Meldingen kommer én gang. Den gjelder ikke lenger når vakten er som før, du beholder tiden eller samtalen får en ny.`,
  },
  roomAsked: {
    heading: (p: { name: string }): string => `Kan du gjøre plass til en mentorsamtale med ${p.name}?`,
    sentence: (p: { mentor: string }): string =>
      `${p.mentor} spør fordi de to ikke har felles tid i perioden. Dette er det minste som skal til:`,
    passed: 'Tiden er passert.',
    yes: 'Greit, det ordner jeg',
    no: 'Ikke mulig',
    answered: { madeRoom: 'Du har gjort plass. Samtalen er avtalt.', refused: 'Du har svart at det ikke er mulig.' },
    why: (p: { name: string; mentor: string }): string =>
      `Du er avdelingsleder for ${p.name}, og ${p.mentor} har bedt om noen minutter til en samtale. Meldingen kommer én gang, og bare når mentor ber om det.`,
  },
  roomAnswered: {
    refused: {
      heading: (p: { leader: string; name: string }): string =>
        `${p.leader} får ikke gjort plass til samtalen med ${p.name}`,
      sentence: 'Finn en annen tid, eller slå sammen to samtaler i planen.',
    },
    madeRoom: {
      heading: (p: { leader: string; name: string }): string =>
        `${p.leader} har gjort plass til samtalen med ${p.name}`,
      sentence: 'Samtalen er avtalt og ligger i kalenderen.',
    },
    why: (p: { leader: string }): string => `Du spurte ${p.leader} om plass til en samtale, og dette er svaret.`,
  },
};
