export default function Capture() {
  return null;
}
