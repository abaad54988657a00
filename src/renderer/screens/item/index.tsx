export default function Item({ item }: { item: string }) {
  return <p>{item}</p>;
}
