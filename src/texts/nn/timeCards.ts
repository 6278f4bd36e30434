import type { Texts } from '../nb.ts';

export const timeCards: Texts['timeCards'] = {
  timeUnfit: {
    heading: (p) => `${p.item} med ${p.name}: tida passar kanskje ikkje lenger`,
    keep: 'Behald tida',
    why: (p) =>
      `Vaktene er endra etter at du og ${p.name} avtalte tida. Meldinga kjem éin gong. Ho gjeld ikkje lenger når vakta er som før, du beheld tida eller samtalen får ei ny.`,
  },
  roomAsked: {
    heading: (p) => `Kan du gjere plass til ein mentorsamtale med ${p.name}?`,
    sentence: (p) => `${p.mentor} spør fordi dei to ikkje har felles tid i perioden. Dette er det minste som skal til:`,
    passed: 'Tida er passert.',
    yes: 'Greitt, det ordnar eg',
    no: 'Ikkje mogleg',
    answered: { madeRoom: 'Du har gjort plass. Samtalen er avtalt.', refused: 'Du har svart at det ikkje er mogleg.' },
    why: (p) =>
      `Du er avdelingsleiar for ${p.name}, og ${p.mentor} har bede om nokre minutt til ein samtale. Meldinga kjem éin gong, og berre når mentor ber om det.`,
  },
  roomAnswered: {
    refused: {
      heading: (p) => `${p.leader} får ikkje gjort plass til samtalen med ${p.name}`,
      sentence: 'Finn ei anna tid, eller slå saman to samtalar i planen.',
    },
    madeRoom: {
      heading: (p) => `${p.leader} har gjort plass til samtalen med ${p.name}`,
      sentence: 'Samtalen er avtalt og ligg i kalenderen.',
    },
    why: (p) => `Du spurde ${p.leader} om plass til ein samtale, og dette er svaret.`,
  },
};
