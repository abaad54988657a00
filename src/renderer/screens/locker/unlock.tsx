export default function Unlock() {
  return null;
}
