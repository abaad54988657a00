/** The map, and how a position is written, read and set by hand. */
export const appMap = {
  'position.decimal': 'the position in decimal degrees',
  'position.dms': 'the position in degrees, minutes and seconds',
  'position.plus-code': 'the Plus Code',
  'position.plus-code-is': 'Plus Code {{code}}',
  'position.region-proposed':
    'Proposed from the position, offline; nothing of it is written down. Codes of Kemendagri.',
  'position.province': 'Province',
  'position.regency': 'Regency or city',
  'position.district': 'District',
  'position.by-shape': 'the position lies within its outline',
  'position.by-place': 'nearest known place: {{place}}, {{km}} km',
  'position.no-district': 'District: no place near enough is known to be in one.',
  'position.no-region': 'Not in Indonesia by the outlines in this app, or out at sea: no region is proposed.',
  'position.zone': 'Time zone there: {{zone}}',
} as const;
