export function QueueLine() {
  return null;
}
