/** A time in a film to its thousandth of a second: `1:02:03.480`, `0:12.480`. */
export function sayFilmTime(us: number): string {
  const ms = Math.round(us / 1000);
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  const whole = `${hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes)}:${two(seconds % 60)}`;
  return `${whole}.${String(ms % 1000).padStart(3, '0')}`;
}
