export default function Search({ text }: { text?: string }) {
  return <p>{text}</p>;
}
