"""Evidence to credits: licences, credit lines, names and notices as written."""
