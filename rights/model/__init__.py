"""The values that pass between the layers: frozen, slotted, free of behaviour that needs a file or a library."""
