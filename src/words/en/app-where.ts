/** Narrowing by position: the filter, its fields, and searching around an item. */
export const appWhere = {
  'where.name': 'Place',
  'where.which': 'Which place',
  'where.any': 'Any, also without a position',
  'where.placed': 'With a position',
  'where.area': 'Within an area',
  'where.help':
    'Positions are those that stand in the files, as the device wrote them, and those that an officer set by hand. What has none is not shown here; nothing is guessed. A search looks at those of the files alone.',
  'where.north': 'North edge',
  'where.south': 'South edge',
  'where.west': 'West edge',
  'where.east': 'East edge',
  'where.unit': 'Degrees, such as −6.91; south and west with a minus sign.',
  'where.wrong': 'Degrees from {{from}} to {{to}}',
  'where.upside-down': 'South must not lie north of the north edge',
  'where.latitude-north': '{{degrees}}° N',
  'where.latitude-south': '{{degrees}}° S',
  'where.longitude-east': '{{degrees}}° E',
  'where.longitude-west': '{{degrees}}° W',
  'where.around': 'Search around here',
  'where.kilometres-wanting': 'Give a number above 0, at most {{count, number}} km.',
  'where.kilometres': 'Kilometres around this position',
  'search.none-here': 'Nothing that says where it was taken lies in this area.',
  'search.in-note': 'Note of an officer',
  'error.not-a-box':
    'Not an area: {{what}}. Give its west, south, east and north edge in degrees, such as 105,-9,115,-5.',
  'cli.option.box': 'only photographs whose file gives a position between these edges: west,south,east,north',
} as const;
