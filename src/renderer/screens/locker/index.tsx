export default function Locker() {
  return null;
}
