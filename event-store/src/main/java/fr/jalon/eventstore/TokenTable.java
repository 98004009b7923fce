package fr.jalon.eventstore;

import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** Where the migration of the log keeps the tokens of Axon's {@code JdbcTokenStore}. */
public final class TokenTable {

    private TokenTable() {}

    /** The names of the table and its columns; the type of the token's content is {@code byte[]}. */
    public static TokenSchema schema() {
        return TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("timestamp")
                .setOwnerColumn("owner")
                .build();
    }
}
