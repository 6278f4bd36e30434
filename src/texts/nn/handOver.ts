import type { Texts } from '../nb.ts';

export const handOver: Texts['handOver'] = {
  heading: (p) => `Kva skal følgje med til ${p.to}?`,
  intro: {
    mentee: (p) =>
      `${p.to} er mentoren din frå ${p.day}. Du og ${p.from} vel saman kva ${p.to} får sjå av det de har skrive.`,
    mentor: (p) =>
      `${p.to} er mentor for ${p.name} frå ${p.day}. Du og ${p.name} vel saman kva ${p.to} får sjå av det de har skrive.`,
  },
  both: (p) => `${p.to} får berre sjå det de begge har kryssa av for. Resten blir mellom dykk to.`,
  until: (p) => `De kan velje og velje om til og med ${p.day}. Vala blir lagra med ein gong.`,
  whoSees: (p) => `Berre du og ${p.name} ser denne sida og kva kvar av dykk vel.`,
  topics: 'Tema',
  none: 'De har ikkje skrive nokon tema, så det er ingenting å gje vidare.',
  pass: (p) => `Gje vidare til ${p.to}`,
  passNamed: (p) => `Gje «${p.topic}» vidare til ${p.to}`,
  standing: {
    both: (p) => `De har begge valt det. ${p.to} får sjå temaet.`,
    mine: (p) => `Ventar på ${p.name}.`,
    theirs: (p) => `${p.name} vil gje det vidare.`,
    none: 'Blir mellom dykk to.',
  },
  facts: (p) => `${p.to} ser planen og kva samtalar som er haldne, som alle som følgjer planen.`,
  banner: {
    mentee: (p) => `Du får ny mentor: ${p.to}.`,
    mentor: (p) => `${p.to} tek over som mentor for ${p.name}.`,
  },
  card: {
    heading: {
      mentee: (p) => `${p.to} blir mentoren din. Kva skal følgje med?`,
      mentor: (p) => `${p.to} blir mentor for ${p.name}. Kva skal følgje med?`,
    },
    hint: (p) => `Du og ${p.name} vel kva tema som skal gjevast vidare. Berre det de begge vel, følgjer med.`,
    until: 'Ope til',
    open: 'Vel kva som følgjer med',
    why: (p) =>
      `Planen får ny mentor, ${p.to}. De to kan velje kva som følgjer med til og med ${p.until}. Resten blir mellom dykk. Meldinga kjem ei veke før bytet, eller straks når bytet er nærare.`,
    newMentor: {
      heading: (p) => `Du er mentor for ${p.name} frå ${p.day}`,
      hint: (p) =>
        `${p.from} var mentor før deg. Du ser planen frå den dagen, og det ${p.from} og ${p.name} begge gir vidare. Resten er mellom dei to.`,
      why: (p) => `Du er sett opp som ny mentor for ${p.name} frå ${p.day}. Denne meldinga kjem éin gong.`,
    },
    closed: {
      heading: 'Det er ikkje noko å velje lenger',
      hint: 'Tida for å velje kva som følgjer med til ny mentor, er over, eller bytet er teke tilbake.',
      why: 'Du blei spurd om kva som skulle følgje med til ein ny mentor.',
    },
  },
};
