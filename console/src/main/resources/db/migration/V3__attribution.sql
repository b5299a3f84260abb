-- What kind of file it is, by the national list HubSante.attribution.
ALTER TABLE regulation_file ADD COLUMN attribution text;
