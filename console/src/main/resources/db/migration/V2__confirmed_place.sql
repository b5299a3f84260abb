-- The point that a person confirmed, under the file's key. Who was where is not a statistic: nothing of it is in clear.
ALTER TABLE regulation_file ADD COLUMN sealed_confirmed_place bytea;
