const written = /^(\d{1,2})(?:[.:,]?(\d{2}))?$/;

/** A time of day as people write it ('9', '13.15', '13:15', '1315') as '13:15'; null when it is none. */
export function readTime(text: string): `${number}:${number}` | null {
  const [, hour, minute = '00'] = written.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}` as `${number}:${number}`;
}
