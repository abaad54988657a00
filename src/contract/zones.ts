/** Offsets of time zones that have a name here: those of Indonesia, which know no summer time, and UTC. */
export const zoneNames: Readonly<Record<string, string>> = {
  '+07:00': 'WIB',
  '+08:00': 'WITA',
  '+09:00': 'WIT',
  '+00:00': 'UTC',
};

/** What a zone is called: by its name where it has one, else by its offset. */
export function nameOfZone(offset: string): string {
  return zoneNames[offset] ?? offset;
}
