/** The hours that a letter of a turnus stands for. */
export interface ShiftHours {
  name: string;
  from: string;
  /** On the morning after, where it is not later than from. */
  to: string;
  theme: string;
}

export const shiftHours: Record<string, ShiftHours> = {
  D: { name: 'Dagvakt', from: '07:30', to: '15:00', theme: 'blue' },
  A: { name: 'Kveldsvakt', from: '14:30', to: '22:00', theme: 'purple' },
  N: { name: 'Nattevakt', from: '21:45', to: '07:45', theme: 'darkBlue' },
};

/** The Monday on which everybody's first week of three begins. */
export const turnusBegins = '2026-08-31';

/** Three weeks each, Monday to Sunday, with every third weekend at work. Leaders and those who work office hours have none. */
export const turnus: Record<string, readonly [string, string, string]> = {
  'Ingrid Haugland': ['D-DDDAA', '-DDDA--', '-DDDD--'],
  'Sara Eira': ['-DDDD--', '-DDAA--', 'A-DDDDD'],
  'Per Aasland': ['-DD-DDD', '-DDAA--', 'DD-DA--'],
  'Emil Sandneset': ['DD-AA--', '-D-DDDD', '-DDDA--'],
  'Amina Hagemo': ['DD-DA--', '-DDD-DD', '-DDAA--'],
  'Trond Myrvold': ['DD-DA--', '--DDDDD', 'D-DAA--'],
  'Frida Nessvik': ['-DDDA--', 'D-DDA--', 'DD--DDD'],
  'Maja Holtet': ['DD-DA--', '-DDD-DD', 'DDDD---'],
  'Anne Lyngmo': ['DD-D-DD', '-DDAA--', 'DDD-A--'],
  'Oskar Lundmo': ['-DDDA--', 'DD-D-DD', '-DDAA--'],
  'Tor Ekeberg': ['D-DAA--', '-DDD-DD', 'DD-DA--'],
  'Vetle Bakkevoll': ['-DD-DDD', 'DDD-A--', '-DDDA--'],
  'Siv Hamnvik': ['AA-DD--', 'D-DDD--', '-DD-AAA'],
  'Ida Rognmo': ['DDD-A--', '-AA-A--', 'DD-DDDD'],
  'Knut Fagerli': ['NNN----', 'NN--NNN', '--NN---'],
};

export interface DaysOff {
  who: string;
  fromOn: string;
  toOn: string;
  reason: string;
}

export const daysOff: readonly DaysOff[] = [
  { who: 'Amina Hagemo', fromOn: '2026-09-07', toOn: '2026-09-27', reason: 'Permisjon' },
  { who: 'Siv Hamnvik', fromOn: '2026-10-05', toOn: '2026-10-11', reason: 'Ferie' },
];
