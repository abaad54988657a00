/** `scope` is a case, `inbox` for what has none, or null for all. */
export default function Items({ scope }: { scope: string | null }) {
  return <p>{scope}</p>;
}
