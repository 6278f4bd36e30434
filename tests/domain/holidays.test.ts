import Holidays from 'date-holidays';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, holidaysOf, isWorkingDay, workingDayOnOrBefore } from '../../src/domain/holidays.ts';

const years = Array.from({ length: 100 }, (_, index) => 2000 + index);

describe('public holidays', () => {
  test('are the twelve that date-holidays lists for Norway, every year from 2000 to 2099', () => {
    const norway = new Holidays('NO', { types: ['public'] });
    for (const year of years) {
      const listed = new Set(norway.getHolidays(year).map((holiday) => holiday.date.slice(0, 10)));
      // Whit Sunday and 17 May can be one day, and so can 1 May and Ascension: twelve names, at times eleven days.
      expect([...new Set(holidaysOf(year).map((holiday) => holiday.on))]).toEqual([...listed].sort());
      expect(holidaysOf(year)).toHaveLength(12);
    }
  });

  test('in 2027 stand in order', () => {
    expect(holidaysOf(2027).map(({ on, name }) => `${on} ${name}`)).toEqual([
      '2027-01-01 newYear',
      '2027-03-25 maundyThursday',
      '2027-03-26 goodFriday',
      '2027-03-28 easterSunday',
      '2027-03-29 easterMonday',
      '2027-05-01 labourDay',
      '2027-05-06 ascension',
      '2027-05-16 whitSunday',
      '2027-05-17 constitutionDay',
      '2027-05-17 whitMonday',
      '2027-12-25 christmasDay',
      '2027-12-26 boxingDay',
    ]);
  });
});

describe('a working day', () => {
  test('is Monday to Friday and no public holiday', () => {
    expect(isWorkingDay('2027-03-24')).toBe(true);
    expect(isWorkingDay('2027-03-25')).toBe(false);
    expect(isWorkingDay('2027-03-27')).toBe(false);
  });

  test('is counted over Easter', () => {
    expect(addWorkingDays('2027-03-24', 1)).toBe('2027-03-30');
    expect(addWorkingDays('2027-03-30', -2)).toBe('2027-03-23');
    expect(addWorkingDays('2027-03-28', 0)).toBe('2027-03-28');
    expect(workingDayOnOrBefore('2027-03-29')).toBe('2027-03-24');
    expect(workingDayOnOrBefore('2027-03-30')).toBe('2027-03-30');
  });
});
