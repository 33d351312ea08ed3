-- Where letters go of a person who signs in by a mobile number: contact_sealed is that number. An e-mail address, sealed
-- (AES-256-GCM).
alter table person add column letters_sealed text;
