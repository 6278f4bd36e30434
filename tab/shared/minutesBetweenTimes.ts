/** Minutes from one time of day to a later one, also across midnight. */
export function minutesBetweenTimes(from: string, to: string): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return (minutes(to) - minutes(from) + 24 * 60) % (24 * 60);
}
