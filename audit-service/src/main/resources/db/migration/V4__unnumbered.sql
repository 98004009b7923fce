-- A topic that is read again brings what bears no number again, too: it is known by its place and its bytes.
create index entry_unnumbered on entry (topic, kafka_offset) where source is null;
