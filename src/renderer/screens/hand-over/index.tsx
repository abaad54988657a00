export default function HandOver({ caseId }: { caseId: string }) {
  return <p>{caseId}</p>;
}
